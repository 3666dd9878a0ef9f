/** For values that cannot be guessed: SHA-256 over domain, family and value. */
export declare function idOfToken(family: string, value: string): string;
/** For values that people choose (passwords): scrypt (RFC 7914) with N=2^15, r=8, p=1, 32 MiB and some 80 ms a guess. */
export declare function idOfPassword(family: string, value: string): string;
