"""The readers' door: addresses, views and filters. It reads what is published and nothing else."""
