export default definePageConfig({ navigationBarTitleText: '讲师', enablePullDownRefresh: true })
