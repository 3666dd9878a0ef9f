export declare const VERSION: string;
export declare const NODE_RANGE: string;
