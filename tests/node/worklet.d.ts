// The part of AudioWorkletGlobalScope that ring-worklet.js uses; TypeScript's DOM library leaves it out.

declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new (options: never) => AudioWorkletProcessor): void;
declare const currentFrame: number;
