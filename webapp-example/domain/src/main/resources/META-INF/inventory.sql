insert into Inventory (id, maximum) values (1, 4)
