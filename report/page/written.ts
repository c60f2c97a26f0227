/** What a page says beside the file. */
export interface Written {
	applicationId: string | null;
	reportId: string;
	/** Empty where the lender has not said. */
	lenderName: string;
	howToContest: string;
}
