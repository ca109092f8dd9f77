"""Tags of an enum that all variants inherit: models of `resources.vehicles`."""

from typing import Annotated, Literal, TypeAlias
from typing_extensions import TypeAliasType

from pydantic import Field

from ..._runtime.tagged import Tagged
from ..._runtime.types import Model, OpenEnum

VehicleType: TypeAlias = Annotated[
    Literal["car", "bike", "e-bike", "truck", "tram"] | str, OpenEnum()
]

AnyVehicle = TypeAliasType(
    "AnyVehicle",
    'Annotated[Bike | Car | Truck | Vehicle, Tagged("vehicleType", ("bike", "e-bike"), "car", "truck", None)]',
)
"""Vehicle, or a schema that extends it."""


class Bike(Model):
    """Bike."""

    vehicle_type: Annotated[VehicleType, Field(alias="vehicleType")]

    gears: int | None = None


class Car(Model):
    """Car."""

    vehicle_type: Annotated[Literal["car"], Field(alias="vehicleType")] = "car"

    doors: int | None = None


class Repair(Model):
    """Repair."""

    kind: Literal["REPAIR"] = "REPAIR"

    hours: int | None = None


class Sale(Model):
    """Sale."""

    kind: Literal["SALE"] = "SALE"

    price: int | None = None


class Truck(Model):
    """Its value is that of the enum."""

    vehicle_type: Annotated[Literal["truck"], Field(alias="vehicleType")] = "truck"

    axles: int | None = None


class Vehicle(Model):
    """Vehicle."""

    vehicle_type: Annotated[VehicleType, Field(alias="vehicleType")]
