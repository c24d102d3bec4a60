import type { Notice } from './notices.repo'

/** How many have read it, with those who did where it was before. */
export const viewsOf = ({ views, old }: Pick<Notice, 'views' | 'old'>): number => views + (old?.views ?? 0)
