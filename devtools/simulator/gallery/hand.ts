import type { Shown } from './codes'

/** What is done before a picture is taken, on the phone's simulator as in a browser. */
export interface Hand {
  /** Taps what has this selector and carries these words. */
  tap(selector: string, words?: string): Promise<void>
  /** Taps the pin or the group on the map that carries this number. */
  tapPin(number: string): Promise<void>
  /** Types into the field with this selector. */
  type(selector: string, words: string, nth?: number): Promise<void>
  /** Taps what carries these words and chooses a file for it. */
  chooses(file: GivenFile, selector: string, words: string): Promise<void>
  /** Waits until these words are on the screen. */
  sees(words: string): Promise<void>
  /** Lets time pass, in the cloud and for whom the picture is taken. */
  passTime(ms: number): Promise<void>
  /** The phone stands there from now on, and its owner lets the app know; until then they refuse. */
  standsAt(spot: { latitude: number; longitude: number }): Promise<void>
  /** What the phone's camera sees when it looks next. */
  holds(shown: Shown): Promise<void>
  setOnline(online: boolean): Promise<void>
}

export interface GivenFile {
  name: string
  type: string
  bytes: Buffer
}
