"""The sellers' Mini App: one file per noun."""
