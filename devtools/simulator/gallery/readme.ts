/** The README's pictures: which of the gallery's they are, and under which name they are kept in docs/pictures. */
export const README_PICTURES = [
  { shot: 'study', look: 'weapp-light-phone', file: 'study.png' },
  { shot: 'lesson', look: 'weapp-light-phone', file: 'lesson.png' },
  { shot: 'quiz-chosen', look: 'weapp-light-phone', file: 'quiz.png' },
  { shot: 'certificate', look: 'weapp-light-phone', file: 'certificate.png' },
  { shot: 'notices', look: 'weapp-light-phone', file: 'notices.png' },
  { shot: 'notice-corrected', look: 'weapp-light-phone', file: 'notice.png' },
  { shot: 'homes', look: 'weapp-light-phone', file: 'homes.png' },
  { shot: 'activity', look: 'weapp-light-phone', file: 'activity.png' },
  { shot: 'checkin-success', look: 'weapp-light-phone', file: 'checkin.png' },
  { shot: 'checkin-code', look: 'weapp-light-phone', file: 'code.png' },
  { shot: 'board', look: 'weapp-dark-phone', file: 'board-dark.png' },
  { shot: 'overview', look: 'weapp-light-phone', file: 'overview.png' },
  { shot: 'board', look: 'weapp-light-desk', file: 'board-desk.png' },
  { shot: 'write', look: 'weapp-light-desk', file: 'write-desk.png' },
  { shot: 'review', look: 'weapp-light-desk', file: 'review-desk.png' },
] as const
