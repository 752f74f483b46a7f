/** Whether a name is taken by ECMAScript, the web platform, Node.js or TypeScript's own utility types. */
export function isGlobalName(name: string): boolean {
  return names.has(name);
}

/**
 * Names that a type can have (`html-page` is `HtmlPage`, so `HTMLElement` is out of reach): ECMA-262
 * §19, the interfaces of lib.dom.d.ts that a public service might name, and lib.es5.d.ts.
 */
const names = new Set(
  `
  AggregateError BigInt64Array BigUint64Array Float16Array Float32Array Float64Array Int8Array
  Int16Array Int32Array Uint8Array Uint8ClampedArray Uint16Array Uint32Array Array ArrayBuffer
  Atomics BigInt Boolean DataView Date Error EvalError FinalizationRegistry Function Infinity Intl
  Iterator Map Math Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set
  SharedArrayBuffer String Symbol SyntaxError Temporal TypeError WeakMap WeakRef WeakSet
  WebAssembly

  AbortController AbortSignal AnalyserNode Animation Attr Audio AudioBuffer AudioContext BarProp
  Blob BroadcastChannel Buffer ByteLengthQueuingStrategy Cache CacheStorage CaretPosition
  CharacterData Client Clients Clipboard ClipboardItem CloseEvent Comment CompressionStream
  Console CountQueuingStrategy Credential CredentialsContainer Crypto CryptoKey CustomEvent
  DataTransfer DecompressionStream DeviceMotionEvent DeviceOrientationEvent Document
  DocumentFragment DocumentType DragEvent Element ErrorEvent Event EventSource EventTarget
  External File FileList FileReader FileSystem FocusEvent Font FontFace FormData Gamepad
  Geolocation GeolocationCoordinates GeolocationPosition Global HashChangeEvent Headers Highlight
  History Image ImageBitmap ImageData InputEvent IntersectionObserver KeyboardEvent Location Lock
  LockManager MediaDevices MediaList MediaQueryList MediaRecorder MediaStream MessageChannel
  MessageEvent MessagePort MimeType MouseEvent MutationObserver MutationRecord NamedNodeMap
  Navigation Navigator Node NodeFilter NodeIterator NodeList Notification Option
  PageTransitionEvent PaymentAddress PaymentMethodChangeEvent PaymentRequest PaymentResponse
  Performance PerformanceEntry PermissionStatus Permissions Plugin PointerEvent PopStateEvent
  Process ProcessingInstruction ProgressEvent PublicKeyCredential PushManager PushSubscription
  Range ReadableStream Record RemotePlayback Report ReportBody ReportingObserver Request
  ResizeObserver Response Screen SecurityPolicyViolationEvent Selection ServiceWorker ShadowRoot
  SharedWorker SpeechSynthesis Storage StorageEvent StorageManager StyleSheet SubmitEvent
  SubtleCrypto Text TextDecoder TextEncoder TextMetrics TextTrack TimeRanges ToggleEvent Touch
  TouchEvent TransformStream TransitionEvent TreeWalker UIEvent UserActivation ValidityState
  ViewTransition VisualViewport WakeLock WebSocket WheelEvent Window Worker Worklet WritableStream

  Any ArrayLike Awaited Capitalize ConstructorParameters Disposable Exclude Extract InstanceType
  Iterable IterableIterator Lowercase Never NoInfer NonNullable Null Omit Parameters Partial Pick
  PromiseLike PropertyDescriptor PropertyKey Readonly ReadonlyArray ReadonlyMap ReadonlySet
  Required ReturnType ThisType Uncapitalize Undefined Unknown Uppercase Void
  `
    .trim()
    .split(/\s+/),
);
