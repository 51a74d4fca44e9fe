"""Three sides of a deputy's year: rounds and their windows, who has answered, and marks that lead back to nobody."""
