/** A file on the phone that the person has chosen, to be read and sent piece by piece. */
export interface Chosen {
  /** With its ending. */
  name: string
  bytes: number
  /** What a picture of it is drawn from; it holds while the app is open. */
  shown: string
  /** So many bytes from there on, in base64. */
  read: (from: number, bytes: number) => Promise<string>
}

/** `refused`: the person, or a setting of the phone, does not let the app. */
export type NotChosen = 'cancelled' | 'refused' | 'failed'
