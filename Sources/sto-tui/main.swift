import CatalogKit
print(Day(number: 0))
