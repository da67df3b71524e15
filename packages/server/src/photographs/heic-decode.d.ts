declare module 'heic-decode' {
  interface Decoded {
    readonly width: number;
    readonly height: number;
    /** Red, green, blue and how opaque, a byte each. */
    readonly data: Uint8ClampedArray;
  }
  interface Listed {
    readonly width: number;
    readonly height: number;
    readonly decode: () => Promise<Decoded>;
  }
  interface Decode {
    (file: { readonly buffer: Uint8Array }): Promise<Decoded>;
    readonly all: (file: {
      readonly buffer: Uint8Array;
    }) => Promise<readonly Listed[] & { readonly dispose: () => void }>;
  }
  const decode: Decode;
  export default decode;
}
