"""The figures of docs/benchmarks.md: each times the product beside the least that must be done for the same answer."""
