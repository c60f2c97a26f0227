/**
 * What GET /creditscore/score-definition lists and POST /creditscore/v2 takes by name. Only the name "Default" is
 * documented; the shape of the list and the threshold (between the seed's 597, not passed, and 705) are the sandbox's.
 */
export const scorecards = [{ name: 'Default', type: 'POINTS', passScore: 600 }];
