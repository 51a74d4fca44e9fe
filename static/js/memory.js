// The stand-in for a browser that gives no database: the same operations, as long as the page is open.

export function memoryTransactions(keys) {
  const stores = Object.fromEntries(Object.keys(keys).map((store) => [store, new Map()]));
  const tx = operations(stores, keys);
  let last = Promise.resolve();
  return (work) => {
    const turn = last.then(() => work(tx));
    last = turn.catch(() => undefined); // one after another, and a failed one stops none
    return turn;
  };
}

function operations(stores, keys) {
  const keyOf = (store, value) => address([].concat(keys[store]).map((name) => value[name]));
  return {
    get: async (store, key) => copy(stores[store].get(address(key))),
    all: async (store) => [...stores[store].values()].map(copy),
    put: async (store, value) => void stores[store].set(keyOf(store, value), copy(value)),
    add: async (store, value) => {
      if (stores[store].has(keyOf(store, value))) throw new DOMException("", "ConstraintError");
      stores[store].set(keyOf(store, value), copy(value));
    },
    remove: async (store, key) => void stores[store].delete(address(key)),
  };
}

const address = (key) => JSON.stringify([].concat(key));
const copy = (value) => value && JSON.parse(JSON.stringify(value));
