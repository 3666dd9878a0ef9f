/** The text of a file that people edit with whatever they have: UTF-8 with or without BOM, UTF-16 as PowerShell's `>` writes it. */
export declare function textOf(bytes: Uint8Array): string;
