/** The first level of a project file, which nobody has checked. */
export type ProjectFields = Readonly<Record<string, unknown>>

/** Turns the fields of one version into those of the next. What it does not know it passes on; it never throws. */
export type Migration = (fields: ProjectFields) => ProjectFields

/**
 * The first of them turns version 1 into 2, the second 2 into 3. A version is made where a field comes to mean something
 * else; a field that is only added needs none, since a reader leaves aside what it does not know.
 */
export const MIGRATIONS: readonly Migration[] = []

/** The version that a program with these migrations writes, and the newest that it understands in full. */
export const newestVersion = (migrations: readonly Migration[]): number => migrations.length + 1

/** The fields as the newest version has them; as they are where they are of that version or of a newer one. */
export const migrate = (fields: ProjectFields, version: number, migrations: readonly Migration[]): ProjectFields =>
  migrations.slice(version - 1).reduce((now, step) => step(now), fields)
