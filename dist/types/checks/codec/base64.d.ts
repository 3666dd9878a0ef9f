/** Bytes of base64 or base64url, padded or not; undefined when the text is neither. */
export declare function decodeBase64(text: string): Buffer | undefined;
/** The object that base64 of JSON holds; undefined for anything else. */
export declare function decodeJson(text: string): Readonly<Record<string, unknown>> | undefined;
/** A JSON object; undefined for arrays, other values and text that is no JSON. */
export declare function parseObject(json: string): Readonly<Record<string, unknown>> | undefined;
