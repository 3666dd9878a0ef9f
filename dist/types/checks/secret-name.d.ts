import { type Check } from './check.ts';
/**
 * Does the name say that its value is a secret? Idea: split it into words (camelCase, snake_case, kebab-case, dots) and
 * read it as English does: the last word says what the thing is, the one before it which kind. So `db_password` is one,
 * `password_field`, `token_type` and `public_key` are not, and `monkey` and `author` hold no such word at all.
 * Words that tell no kind (`value`, `prod`, `base64`, digits) are cut off the end first.
 * Failures: names run together in lower case are known by their ending only (`dbpassword`); other languages hardly.
 */
export declare const secretName: Check;
/** True when an identifier names a secret: `STRIPE_SECRET_KEY`, `dbPassword`, `spring.datasource.password`. */
export declare function namesSecret(name: string): boolean;
