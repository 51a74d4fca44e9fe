"""Duties that deputies declare by hand, on their way to the ledger; and marks that the office gives."""
