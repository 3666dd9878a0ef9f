import { type Check } from './check.ts';
/**
 * Base64 of a JSON object behind a prefix (Sentry, Grafana Cloud, 1Password, Neptune). Arguments: the length of the prefix
 * and the keys that must be there. What follows the JSON after `_` or `.` is the token's secret half.
 */
export declare const base64Json: Check;
