-- What each order came to, for comparing those who came back with those who did not. Every
-- {every}th order, by a number that only depends on its name, is enough for a test.
SELECT amount, of_repeat_buyer
FROM study_orders
WHERE hash(order_id) % {every} = 0
ORDER BY amount, of_repeat_buyer
