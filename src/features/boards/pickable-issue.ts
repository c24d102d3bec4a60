/** An issue that a reader can turn to. */
export interface PickableIssue {
  lessonId: string
  label: string
  sequence: number
}
