"""What the office counts in a year: rule sets from draft to publication, and what they would change."""
