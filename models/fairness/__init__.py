"""Fairness without spying: a machine lists plain facts, lots are drawn in the open, and people ask, decide and care."""
