import { type Severity } from '../model/confidence.ts';
export interface Exposed {
    readonly severity: Severity;
    /** Behind the rule's remedy. */
    readonly advice: string;
}
/**
 * A key that ships to browsers is a step more severe than the same key on a server. What is low is public by design and stays so.
 * @param text latin1 text that ends where the value begins
 */
export declare function exposureOf(severity: Severity, text: string, path: string): Exposed | undefined;
