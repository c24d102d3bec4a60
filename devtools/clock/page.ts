import { shiftDate } from './shifted-date'

// Runs in a page before all else: its element says by how many milliseconds the cloud's clock is ahead of the machine's.
const ahead = Number(document.currentScript?.dataset.ahead ?? 0)
shiftDate(window, (real) => real + ahead)
