"""Floors: the least that the same work costs on the same libraries, without a product."""
