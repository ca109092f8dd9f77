"""Typed clients, one package an API: genesys_cloud, emnify, ista, oracle_billing_care, fynn."""
