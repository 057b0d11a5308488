package nl.zaakregie.zaak;

/** Why a zaak was returned. */
public enum Teruggavereden {
    VERKEERD_TOEGEDEELD,
    INTAKE_ONVOLLEDIG,
    ANDERS
}
