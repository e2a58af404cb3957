"""One picture's journey from file to file, and the plan of a batch. Files, but no Qt."""
