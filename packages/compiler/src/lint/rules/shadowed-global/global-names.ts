/** Whether a name is taken by ECMAScript, the web platform, Node.js or TypeScript's own utility types. */
export function isGlobalName(name: string): boolean {
  return names.has(name) || families.test(name);
}

/** Families of the web platform that are too many to list. */
const families =
  /^(HTML|SVG|CSS|DOM|XML|XPath|WebGL|RTC|IDB|GPU|MathML|Int|Uint|Float|BigInt|BigUint)(?=[A-Z0-9])/;

/** ECMA-262 §19, the interfaces of lib.dom.d.ts that a public service might name, and lib.es5.d.ts. */
const names = new Set(
  `
  AggregateError Array ArrayBuffer Atomics BigInt Boolean DataView Date Error EvalError
  FinalizationRegistry Function Infinity Intl Iterator JSON Map Math NaN Number Object Promise Proxy
  RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError Temporal
  TypeError URIError WeakMap WeakRef WeakSet WebAssembly

  AbortController AbortSignal AnalyserNode Animation Attr Audio AudioBuffer AudioContext BarProp Blob
  BroadcastChannel Buffer ByteLengthQueuingStrategy Cache CacheStorage CaretPosition CharacterData
  Client Clients Clipboard ClipboardItem CloseEvent Comment CompressionStream Console CountQueuingStrategy
  Credential CredentialsContainer Crypto CryptoKey CustomEvent DataTransfer DecompressionStream
  DeviceMotionEvent DeviceOrientationEvent Document DocumentFragment DocumentType DragEvent Element
  ErrorEvent Event EventSource EventTarget External File FileList FileReader FileSystem FocusEvent Font
  FontFace FormData Gamepad Geolocation GeolocationCoordinates GeolocationPosition Global HashChangeEvent
  Headers Highlight History Image ImageBitmap ImageData InputEvent IntersectionObserver KeyboardEvent
  Location Lock LockManager MediaDevices MediaList MediaQueryList MediaRecorder MediaStream MessageChannel
  MessageEvent MessagePort MimeType MouseEvent MutationObserver MutationRecord NamedNodeMap Navigation
  Navigator Node NodeFilter NodeIterator NodeList Notification Option PageTransitionEvent
  PaymentAddress PaymentMethodChangeEvent PaymentRequest PaymentResponse Performance PerformanceEntry
  PermissionStatus Permissions Plugin PointerEvent PopStateEvent Process ProcessingInstruction
  ProgressEvent PublicKeyCredential PushManager PushSubscription Range ReadableStream Record
  RemotePlayback Report ReportBody ReportingObserver Request ResizeObserver Response Screen
  SecurityPolicyViolationEvent Selection ServiceWorker ShadowRoot SharedWorker SpeechSynthesis Storage
  StorageEvent StorageManager StyleSheet SubmitEvent SubtleCrypto Text TextDecoder TextEncoder TextMetrics
  TextTrack TimeRanges ToggleEvent Touch TouchEvent TransformStream TransitionEvent TreeWalker UIEvent
  URL URLPattern URLSearchParams UserActivation ValidityState ViewTransition VisualViewport WakeLock
  WebSocket WheelEvent Window Worker Worklet WritableStream

  Any ArrayLike Awaited Capitalize ConstructorParameters Disposable Exclude Extract InstanceType
  Iterable IterableIterator Lowercase Never NoInfer NonNullable Null Omit Parameters Partial Pick
  PromiseLike PropertyDescriptor PropertyKey Readonly ReadonlyArray ReadonlyMap ReadonlySet Required
  ReturnType ThisType Uncapitalize Undefined Unknown Uppercase Void
  `
    .trim()
    .split(/\s+/),
);
