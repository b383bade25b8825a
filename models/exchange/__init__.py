"""Goods in and out: a shop's catalogue as a file, and shops from an exam's catalogue."""

from models.exchange.errors import BadFile, Report, RowError
from models.exchange.exporting import export_csv, export_xlsx
from models.exchange.importing import import_file

__all__ = ["BadFile", "Report", "RowError", "export_csv", "export_xlsx", "import_file"]
