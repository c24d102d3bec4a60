/** Whether a share, 0..100, is neither nothing nor all: then its bar shows both what is there and what is missing, however little. */
export const isPart = (percent: number): boolean => percent > 0 && percent < 100
