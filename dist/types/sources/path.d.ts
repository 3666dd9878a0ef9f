export declare function displayPath(bytes: Uint8Array): string;
