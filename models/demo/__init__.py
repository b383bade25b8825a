"""Sample shops: clothes in Tashkent, Sicilian food, beauty services, and as many copies as a trial of size wants."""

from models.demo.planting import seed

__all__ = ["seed"]
