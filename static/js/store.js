// The phone's own database: what was recorded (visits), what is being written (drafts), and a shelf for single things.
//
// transact(mode, work) runs work(tx) in one transaction and resolves, with what work returned, once it is on disk.
// tx has get, all, put, add and remove, each taking the store's name first and returning a promise.
// Where the browser gives no database, the same lives in this page's memory; isDurable() tells.

import { memoryTransactions } from "./memory.js";

const NAME = "lianxin";
const VERSION = 1;
const KEYS = { visits: "uuid", drafts: ["deputy", "code"], shelf: "key" };

const inMemory = memoryTransactions(KEYS);
let connection;

export async function transact(mode, work) {
  try {
    return await attempt(mode, work);
  } catch (error) {
    if (error.name !== "InvalidStateError") throw error;
    connection = undefined; // the browser closed it behind our back
    return attempt(mode, work);
  }
}

export async function isDurable() {
  return Boolean(await connect());
}

async function attempt(mode, work) {
  const database = await connect();
  return database ? onDisk(database, mode, work) : inMemory(work);
}

function connect() {
  if (!connection) connection = "indexedDB" in self ? openDatabase().catch(unavailable) : Promise.resolve(null);
  return connection;
}

function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(KEYS)) request.result.createObjectStore(store, { keyPath });
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

// A newer page has moved the database on: what this old page writes into memory would be lost beside it.
function unavailable(error) {
  if (error && error.name === "VersionError") throw error;
  return null;
}

function onDisk(database, mode, work) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(Object.keys(KEYS), mode, { durability: "strict" });
    let result;
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(transaction.error);
    work(operations(transaction)).then(
      (value) => { result = value; },
      (error) => { reject(error); abort(transaction); },
    );
  });
}

function operations(transaction) {
  const operation = (method) => (store, ...rest) => outcome(transaction.objectStore(store)[method](...rest));
  return {
    get: operation("get"),
    all: operation("getAll"),
    put: operation("put"),
    add: operation("add"),
    remove: operation("delete"),
  };
}

function outcome(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function abort(transaction) {
  try {
    transaction.abort();
  } catch (error) {
    if (error.name !== "InvalidStateError") throw error; // it had ended by itself
  }
}
