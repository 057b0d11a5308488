package nl.zaakregie.catalogus;

/** Another zaaktype the customer may need as well or instead; {@code toelichting} is what the agent reads. */
public record GerelateerdZaaktype(String zaaktype, Relatieaard aard, String toelichting) {}
