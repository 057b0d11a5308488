package nl.zaakregie.platform.engine;

/** What people call a department, for what they see in Tasklist; whoever knows the departments provides it. */
@FunctionalInterface
public interface Afdelingsnamen {

    /** The name of the department with this code; the code itself when there is no such department any more. */
    String naamVan(String code);
}
