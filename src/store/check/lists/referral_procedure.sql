-- Referrals whose procedure is not that of the need they answer.
SELECT r.id FROM referral r JOIN need n ON n.id = r.need WHERE r.procedure IS NOT n.procedure
