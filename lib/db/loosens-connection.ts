/** How a statement of ours or of Prisma begins: rows are read and written, a transaction begins and ends. */
const BEGINNING =
  /^[\s(]*(?:select|with|values|insert|update|delete|begin|commit|rollback|savepoint|release|set\s+transaction\s+isolation)\b/i

/**
 * Names that set a parameter or run text as SQL, wherever they stand. A name may be written with escapes
 * (`U&"\0073et_config"`), so these are refused as well.
 * https://www.postgresql.org/docs/18/view-pg-settings.html (an UPDATE of it is a SET)
 */
const REACHING = /set_config|pg_settings|_to_xml|ts_stat|ts_rewrite|u&["']/i

/**
 * Whether a statement could change whom its connection acts for, behind the back of whoever bound it. What is not known
 * to be harmless counts: comments in front, DO, PREPARE, COPY, anything that defines something. Values are never looked
 * at; they travel as parameters.
 */
export function loosensConnection(sql: string): boolean {
  return !BEGINNING.test(sql) || REACHING.test(sql)
}
