/** Finds the name that a value is assigned to, reading backwards from the value: env, JSON, YAML, XML, code, command lines. */
/**
 * The identifier before the value, as written (`db.password`, `API_KEY`), or '' when there is none.
 * @param text latin1 text that ends where the value begins
 */
export declare function assignedName(text: string): string;
