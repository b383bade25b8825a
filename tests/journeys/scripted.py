"""A scripted language model for the transcripts: what it calls for the words of a step, and what it makes of the facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.fakes.gemini import Answer, calls, says

LONG = 60
"""Characters of words that no model repeats: they stand on the cards below."""
AT_A_LOSS = "Mana, marhamat."
"""Said where the transcript wants no words: there is no fact in it."""

HEARD: dict[str, tuple[str, dict[str, Any]]] = {
    "tufli bormi 38": ("get_product_info", {"product": "P01", "options": {"size": "38"}}),
    "kartaga tashlayman": ("create_order", {"payment": "card"}),
    "ha": ("create_order", {"confirm": True}),
    "да": ("create_order", {"confirm": True}),
    "а razmer M bormi": ("get_product_info", {"product": "P10", "options": {"size": "M"}}),
    "2 ta oling, но белый": (
        "add_to_cart",
        {"product": "P10", "quantity": 2, "options": {"color": "white", "size": "M"}},
    ),
    "dostavka сколько Самаркандга": ("get_faq_info", {"faq": "delivery", "destination": "Самарканд"}),
    "narxi qimmat-ku": ("apply_playbook", {"playbook": "price_objection", "product": "P01"}),
    "skidka bormi": ("apply_playbook", {"playbook": "discount_request", "product": "P01"}),
    "200 mingga bering": ("apply_playbook", {"playbook": "discount_request", "product": "P01", "bid": 200000}),
    "yana ozgina tushing, qimmat": ("apply_playbook", {"playbook": "discount_request", "product": "P01"}),
    "yana arzonroq qiling": ("apply_playbook", {"playbook": "discount_request", "product": "P01", "bid": 1}),
    "mayli qorasidan bitta oling": (
        "add_to_cart",
        {"product": "P01", "quantity": 1, "options": {"color": "black", "size": "38"}},
    ),
    "Hola, me gustaría comprar algunos productos.": ("welcome_user", {}),
    "¿Es seguro? ¿Qué pasa con mis datos?": ("get_faq_info", {"faq": "privacy"}),
    "Hola, estoy buscando productos típicos sicilianos para regalar.": ("apply_playbook", {"playbook": "gift"}),
    "Mi presupuesto es de unos 50€. Preferiría un surtido de dulces y salados. No hay alergias a considerar.": (
        "apply_playbook",
        {"playbook": "gift", "budget": 50, "kind": "surtido de dulces y salados", "allergies": "none"},
    ),
    "La Degustación Siciliana parece excelente. ¿Cómo se puede utilizar la crema de pistacho?": (
        "get_product_info",
        {"product": "P02", "aspect": "usage"},
    ),
    "Me llevo la Degustación Siciliana. ¿Puede entregarse antes del próximo viernes?": (
        "add_to_cart",
        {"product": "P02", "deliver_by": "2026-03-20"},
    ),
    "lo mismo de siempre": ("add_to_cart", {"repeat": "last"}),
    "con tarjeta": ("create_order", {"payment": "card"}),
    "Sí, gracias.": ("create_order", {"confirm": True}),
}
"""What a model makes of words whose call the transcript does not name in full."""


def answers(step: Mapping[str, Any]) -> tuple[Answer, Answer]:
    """The call that the step's words are, and the facts that the transcript wants in the answer. What names no call orders."""
    named = (step.get("call", "create_order"), step.get("args", {}))
    name, args = HEARD.get(step.get("say", ""), named)
    words = [words for words in step.get("says", ()) if len(words) < LONG]
    return calls((name, args)), says(f"{', '.join(words)}." if words else AT_A_LOSS)
