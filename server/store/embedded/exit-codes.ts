/** With this code an engine's process ends itself when it needs more memory than it may. */
export const OUT_OF_MEMORY = 77;
/** With this one, where the system lets it open too few files for its program. */
export const OUT_OF_FILES = 78;
