"""Network addresses, as far as one customer has them."""

from ipaddress import IPv6Address, ip_address, ip_network


def customer(address: str) -> str:
    """The address itself; of IPv6 the 64 bits that a provider gives to one line, since the rest changes at will."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return address
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ip_network((found, 64), strict=False))
