"""The year's evaluation: counted, published for objection, decided by people, closed and frozen."""
