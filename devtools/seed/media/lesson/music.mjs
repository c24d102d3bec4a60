// The lesson's music: an original slow piece, plucked notes of a five-note scale over a soft low pad, made sample by sample.
import { Buffer } from 'node:buffer'
import { CARD_SECONDS, chapters } from './script.mjs'

export const RATE = 32000
const BEAT = 60 / 63
/** D major pentatonic by MIDI number: d e fis a h. */
const SCALE = [62, 64, 66, 69, 71, 74, 76, 78, 81, 83, 86]
/** Roots of the pad, one every eight beats: D, h, G, A. */
const PADS = [
  [38, 50, 57, 66],
  [35, 47, 54, 62],
  [43, 50, 59, 66],
  [45, 52, 57, 64],
]
/** Four phrases as steps of the scale, one number a beat; null rests. */
const PHRASES = [
  [5, null, 7, 6, null, 5, 3, null, 4, null, 5, 3, null, null, 2, null],
  [3, null, 5, 6, null, 7, 5, null, 6, null, 4, 3, null, null, null, null],
  [7, null, 8, 7, null, 6, 5, null, 6, 7, null, 5, null, null, 3, null],
  [2, null, 3, 5, null, 4, null, 3, 5, null, null, 3, null, null, null, null],
]

const hertz = (midi) => 440 * 2 ** ((midi - 69) / 12)

/** Small repeatable random numbers, for human unevenness of touch. */
function dice(seed) {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

function pluck(track, start, note) {
  const { midi, loud, side } = note
  const f = hertz(midi)
  const from = Math.floor(start * RATE)
  const length = Math.min(track.left.length - from, Math.floor(RATE * 3.4))
  for (let i = 0; i < length; i += 1) {
    const t = i / RATE
    const attack = Math.min(1, t / 0.006)
    const w = 2 * Math.PI * f * t
    const tone =
      Math.sin(w) * Math.exp(-t * 1.7) +
      0.38 * Math.sin(2.001 * w) * Math.exp(-t * 3.2) +
      0.16 * Math.sin(3.004 * w) * Math.exp(-t * 5.5) +
      0.06 * Math.sin(5.01 * w) * Math.exp(-t * 11)
    const value = tone * attack * loud
    track.left[from + i] += value * (1 - side)
    track.right[from + i] += value * side
  }
}

function pad(track, start, chord) {
  const span = BEAT * 8 + 4.6
  const from = Math.floor(start * RATE)
  const length = Math.min(track.left.length - from, Math.floor(span * RATE))
  chord.forEach((midi, voice) => {
    const f = hertz(midi)
    for (let i = 0; i < length; i += 1) {
      const t = i / RATE
      const swell = Math.sin(Math.PI * Math.min(1, t / span)) ** 1.4
      const w = 2 * Math.PI * f * t
      const breath = 1 + 0.18 * Math.sin(2 * Math.PI * (0.11 + voice * 0.03) * t + voice)
      const loud = 0.021 * swell * breath
      track.left[from + i] += loud * (Math.sin(w * 0.9993) + 0.22 * Math.sin(2 * w))
      track.right[from + i] += loud * (Math.sin(w * 1.0007) + 0.22 * Math.sin(2 * w + 0.6))
    }
  })
}

/** A plain room: four feedback delays and a gentle cut of the highs, mixed in below the dry sound. */
function room(samples, delays) {
  const wet = new Float32Array(samples.length)
  for (const seconds of delays) {
    const size = Math.floor(seconds * RATE)
    const line = new Float32Array(size)
    let soft = 0
    for (let i = 0; i < samples.length; i += 1) {
      const slot = i % size
      soft += (line[slot] - soft) * 0.35
      wet[i] += soft / delays.length
      line[slot] = samples[i] + soft * 0.72
    }
  }
  return samples.map((value, i) => value + wet[i] * 0.55)
}

function compose(seconds) {
  const track = { left: new Float32Array(seconds * RATE), right: new Float32Array(seconds * RATE) }
  const chance = dice(8)
  const beats = Math.floor((seconds - 5) / BEAT)
  for (let beat = 0; beat < beats; beat += 8) pad(track, beat * BEAT, PADS[(beat / 8) % 4])
  for (let beat = 4; beat < beats; beat += 1) {
    const step = PHRASES[Math.floor(beat / 16) % 4][beat % 16]
    const late = chance() * 0.03
    if (step !== null) pluck(track, beat * BEAT + late, { midi: SCALE[step], loud: 0.13 + chance() * 0.05, side: 0.56 })
    // A quiet second hand, an octave lower, on two beats of every four.
    if (beat % 4 === 0 || beat % 4 === 2) {
      const root = PADS[Math.floor(beat / 8) % 4][beat % 4 === 0 ? 1 : 2]
      pluck(track, beat * BEAT + chance() * 0.02, { midi: root, loud: 0.1, side: 0.4 })
    }
  }
  // Three rising notes as each chapter's card comes up.
  for (const chapter of chapters.slice(1)) {
    const notes = [5, 8, 10]
    notes.forEach((step, i) =>
      pluck(track, chapter.start + 0.3 + i * 0.24, { midi: SCALE[step], loud: 0.09, side: 0.5 }),
    )
  }
  pluck(track, seconds - CARD_SECONDS - 1.5, { midi: 50, loud: 0.16, side: 0.5 })
  pluck(track, seconds - CARD_SECONDS - 1.3, { midi: 62, loud: 0.12, side: 0.5 })
  return [room(track.left, [0.0797, 0.1031, 0.1319, 0.1657]), room(track.right, [0.0839, 0.1087, 0.1361, 0.1723])]
}

/** The whole piece as a 16-bit stereo WAV file. */
export function wave(seconds) {
  const [left, right] = compose(seconds)
  let peak = 0
  for (let i = 0; i < left.length; i += 1) peak = Math.max(peak, Math.abs(left[i]), Math.abs(right[i]))
  const bytes = left.length * 4
  const file = Buffer.alloc(44 + bytes)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + bytes, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(2, 22)
  file.writeUInt32LE(RATE, 24)
  file.writeUInt32LE(RATE * 4, 28)
  file.writeUInt16LE(4, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(bytes, 40)
  for (let i = 0; i < left.length; i += 1) {
    const t = i / RATE
    const level = (Math.min(1, t / 1.5, (seconds - t) / 3) * 0.5 * 32767) / peak
    file.writeInt16LE(Math.round(left[i] * level), 44 + i * 4)
    file.writeInt16LE(Math.round(right[i] * level), 46 + i * 4)
  }
  return file
}
