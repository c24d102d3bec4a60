export default definePageConfig({ navigationBarTitleText: '星级自查', enablePullDownRefresh: true })
